// Bluesky's own data server and its directory of accounts, on loopback alone, with everything in one folder: node serve.cjs FOLDER PORT
// Prints one line of JSON once both listen: their addresses, and the secrets with which a test makes old tokens and takes an account down.

const { randomBytes } = require('node:crypto')
const net = require('node:net')
const path = require('node:path')

// Neither server lets its host be chosen: both would listen to the whole network.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (port, ...more) {
  return listen.call(this, { port, host: '127.0.0.1' }, ...more.filter((one) => typeof one === 'function'))
}

async function main(folder, port) {
  const plc = require('@did-plc/server')
  const { PDS, envToCfg, envToSecrets, readEnv } = require('@atproto/pds')
  const directory = await plc.PlcServer.create({ db: plc.Database.mock(), port: 0 }).start()
  const secret = () => randomBytes(32).toString('hex')
  Object.assign(process.env, {
    PDS_PORT: port,
    PDS_HOSTNAME: 'localhost',
    PDS_DEV_MODE: 'true',
    PDS_DID_PLC_URL: `http://127.0.0.1:${directory.address().port}`,
    PDS_DATA_DIRECTORY: folder,
    PDS_BLOBSTORE_DISK_LOCATION: path.join(folder, 'blobs'),
    PDS_SERVICE_HANDLE_DOMAINS: '.test',
    PDS_INVITE_REQUIRED: 'false',
    PDS_RATE_LIMITS_ENABLED: 'true',
    PDS_JWT_SECRET: secret(),
    PDS_ADMIN_PASSWORD: secret(),
    PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX: secret(),
    LOG_ENABLED: 'false',
  })
  const env = readEnv()
  await (await PDS.create(envToCfg(env), envToSecrets(env))).start()
  console.log(JSON.stringify({
    server: `http://127.0.0.1:${port}`,
    directory: env.didPlcUrl,
    jwt: process.env.PDS_JWT_SECRET,
    admin: process.env.PDS_ADMIN_PASSWORD,
  }))
}

main(process.argv[2], process.argv[3]).catch((error) => {
  console.error(error)
  process.exit(1)
})
