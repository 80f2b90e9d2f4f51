// SQLite as WebAssembly: no build step, and Node 20 has no `node:sqlite`.
import sqlite from 'node-sqlite3-wasm'

const db = new sqlite.Database(process.env.DATABASE ?? ':memory:')
db.exec(`
  create table if not exists orders (cart text primary key, version integer not null, sections text not null);
  create table if not exists writes (cart text, key text, version integer not null, primary key (cart, key));
`)

/** @param {string} cart */
export function load(cart) {
  const row = db.get('select version, sections from orders where cart = ?', [cart])
  return { version: Number(row?.version ?? 0), sections: JSON.parse(String(row?.sections ?? '{}')) }
}

/**
 * Replaces sections, unless the order has another version by now.
 * @param {{ cart: string; key: string; version: number; update: object }} write
 */
export function save({ cart, key, version, update }) {
  // The same key again: the browser did not receive the answer to a request that was carried out.
  const earlier = db.get('select version from writes where cart = ? and key = ?', [cart, key])
  if (earlier) return { isSaved: true, version: Number(earlier.version) }
  const order = load(cart)
  if (order.version !== version) return { isSaved: false, version: order.version }
  const next = version + 1
  db.exec('begin')
  db.run('insert or replace into orders values (?, ?, ?)', [
    cart,
    next,
    JSON.stringify({ ...order.sections, ...update }),
  ])
  db.run('insert into writes values (?, ?, ?)', [cart, key, next])
  db.exec('commit')
  return { isSaved: true, version: next }
}
