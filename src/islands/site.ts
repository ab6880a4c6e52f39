// Every page works without these; they add life (§7.2).
import './count-down'
import './fee-calculator'
import './file-upload'
import './header-counts'
import './live-thread'
import './template-picker'
import './char-counter'
import './word-suggest'
