import { get, useFormContext, useFormState } from 'react-hook-form'

/** One labelled text input with its error, as a careful developer writes it by hand. */
export function FloorField({ name, label, type = 'text', autoComplete }) {
  const { register } = useFormContext()
  const error = useError(name)
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <input id={name} type={type} autoComplete={autoComplete} {...register(name)} {...describe(name, error)} />
      <FieldError name={name} error={error} />
    </p>
  )
}

/** The same with a `<select>`. */
export function FloorSelect({ name, label, options, autoComplete }) {
  const { register } = useFormContext()
  const error = useError(name)
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <select id={name} autoComplete={autoComplete} {...register(name)} {...describe(name, error)}>
        <option value="">–</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <FieldError name={name} error={error} />
    </p>
  )
}

// Subscribes to `errors` only: reading dirty or touched state would cause more renders.
function useError(name) {
  const { control } = useFormContext()
  return get(useFormState({ control, name, exact: true }).errors, name)?.message
}

const describe = (name, error) => (error ? { 'aria-invalid': true, 'aria-describedby': `${name}-error` } : {})

function FieldError({ name, error }) {
  return error ? (
    <span id={`${name}-error`} role="alert">
      {error}
    </span>
  ) : null
}
