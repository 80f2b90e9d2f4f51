import { addressFields, typeOf } from './addressFields.js'

/** The minimum that React renders: 23 labelled inputs without listeners. */
export function NativeForm() {
  const fields = ['contact', 'billing', 'shipping'].flatMap((section) =>
    addressFields.map(([name, label]) => [`${section}.${name}`, label, typeOf(name)]),
  )
  return (
    <form>
      {fields.slice(0, 23).map(([name, label, type]) => (
        <p key={name}>
          <label htmlFor={name}>{label}</label>
          <input id={name} name={name} type={type} />
        </p>
      ))}
    </form>
  )
}
