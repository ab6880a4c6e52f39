// Every page works without these; they add life (§7.2).
export {}
