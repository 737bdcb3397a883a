/** PouchDB Server's HTTP interface (the protocol of CouchDB) on LevelDB, as its own command sets it up; data in the folder that is named. */

const express = require('express');
const PouchDB = require('pouchdb-node');
const expressPouch = require('express-pouchdb');

const folder = process.argv[2];
const Store = PouchDB.defaults({ prefix: `${folder}/` });
const app = express();
app.use(
  '/',
  expressPouch(Store, {
    mode: 'minimumForPouchDB',
    logPath: `${folder}/log.txt`,
    configPath: `${folder}/config.json`,
  }),
);
const server = app.listen(0, '127.0.0.1', () => console.log(`listening ${server.address().port}`));
