// The settings of a cluster as docs/operations.md names them, with the ports of one machine.
import path from 'node:path'
import type { Ports } from './cluster'

const here = '127.0.0.1'
const password = 'bench'

/** One etcd, for a bench; a real cluster has three, each on a machine of its own. */
export const etcdWords = (dir: string, { client, peer }: { client: number; peer: number }): string[] => {
  const [clientUrl, peerUrl] = [`http://${here}:${client}`, `http://${here}:${peer}`]
  const settings = {
    'data-dir': path.join(dir, 'data'),
    'listen-client-urls': clientUrl,
    'advertise-client-urls': clientUrl,
    'listen-peer-urls': peerUrl,
    'initial-advertise-peer-urls': peerUrl,
    'initial-cluster': `default=${peerUrl}`,
    'log-level': 'error',
  }
  return Object.entries(settings).map(([key, value]) => `--${key}=${value}`)
}

interface Machine {
  readonly name: string
  readonly dir: string
  readonly ports: Ports
  readonly etcdPort: number
  readonly binDir: string
}

/** A lock that is not renewed for 20 s is lost; a server that died is not waited for. Nobody but the synchronous standby takes over. */
const agreed = {
  ttl: 20,
  loop_wait: 1,
  retry_timeout: 3,
  synchronous_mode: true,
  primary_start_timeout: 0,
  postgresql: {
    use_pg_rewind: true,
    parameters: {
      max_connections: 100,
      max_locks_per_transaction: 256,
      wal_keep_size: '256MB',
      timezone: 'UTC',
      jit: 'off',
    },
  },
}

/** JSON is YAML. */
export const patroniFile = ({ name, dir, ports, etcdPort, binDir }: Machine): string =>
  JSON.stringify({
    scope: 'tanomi',
    name,
    restapi: { listen: `${here}:${ports.patroni}`, connect_address: `${here}:${ports.patroni}` },
    etcd3: { hosts: `${here}:${etcdPort}` },
    bootstrap: {
      dcs: agreed,
      initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'],
    },
    postgresql: {
      listen: `${here}:${ports.database}`,
      connect_address: `${here}:${ports.database}`,
      data_dir: path.join(dir, 'data'),
      bin_dir: binDir,
      pgpass: path.join(dir, 'pgpass'),
      authentication: {
        superuser: { username: 'postgres', password },
        replication: { username: 'follower', password },
        rewind: { username: 'rewinder', password },
      },
      pg_hba: [
        'local all all trust',
        `host all all ${here}/32 scram-sha-256`,
        `host replication follower ${here}/32 scram-sha-256`,
      ],
      parameters: { unix_socket_directories: dir, shared_buffers: '96MB' },
    },
  })

interface Balanced {
  readonly writePort: number
  readonly readPort: number
  readonly nodes: readonly Pick<Machine, 'name' | 'ports'>[]
}

/** Each machine's Patroni says what it is; connections to one that is no longer that are closed at once. */
export const haproxyFile = ({ writePort, readPort, nodes }: Balanced): string => {
  const servers = nodes.map(
    ({ name, ports }) => `  server ${name} ${here}:${ports.database} check port ${ports.patroni}`,
  )
  const listen = (name: string, port: number, question: string): string[] => [
    `listen ${name}`,
    `  bind ${here}:${port}`,
    `  option httpchk GET ${question}`,
    '  http-check expect status 200',
    '  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions',
    ...servers,
  ]
  return [
    'defaults',
    '  mode tcp',
    '  maxconn 500',
    '  timeout connect 2s',
    '  timeout check 2s',
    '  timeout client 24h',
    '  timeout server 24h',
    ...listen('write', writePort, '/primary'),
    ...listen('read', readPort, '/replica'),
    '',
  ].join('\n')
}
