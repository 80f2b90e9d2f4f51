import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import Radio from '@mui/material/Radio'
import SvgIcon from '@mui/material/SvgIcon'
import { type ComponentPropsWithRef, forwardRef } from 'react'

import type { OwnParts } from '../src/index.js'

type InputProps = ComponentPropsWithRef<'input'>

// Height and margins are MUI's: the kit's are for native elements without a frame.
const framed = { '& .MuiInputBase-input': { minBlockSize: 0 } }
const beside = { '@container till-form (inline-size >= 54em)': { justifySelf: 'start', marginInlineStart: '17rem' } }

// All props of the kit are passed to the native control; the frame around it gets only what it displays.
const Input = forwardRef<HTMLInputElement, InputProps>(function Input(props, ref) {
  const invalid = props['aria-invalid'] === true
  return (
    <OutlinedInput fullWidth size="small" sx={framed} error={invalid} inputRef={ref} slotProps={{ input: props }} />
  )
})

const Select = forwardRef<HTMLSelectElement, ComponentPropsWithRef<'select'>>(function Select(props, ref) {
  const frame = <OutlinedInput fullWidth size="small" sx={framed} error={props['aria-invalid'] === true} />
  return <NativeSelect input={frame} inputRef={ref} inputProps={props} />
})

// MUI draws a check mark from its own state, which ignores changes by the form, the browser or another radio button. So
// both icons are rendered, and the native control decides which is visible.
const drawings = {
  padding: 0,
  '& .on, & input:checked ~ .off': { display: 'none' },
  '& input:checked ~ .on': { display: 'block', color: 'primary.main' },
}

interface Paths {
  off: string
  on: string
}

// MUI passes its own props to icons, so an icon is an element that ignores them.
function Drawing({ off, on }: Paths) {
  return (
    <>
      <SvgIcon className="off">
        <path d={off} />
      </SvgIcon>
      <SvgIcon className="on">
        <path d={on} />
      </SvgIcon>
    </>
  )
}

const box = <Drawing off="M3 3h18v18H3zm2 2v14h14V5z" on="M3 3h18v18H3zm7 14 9-9-1.4-1.4L10 14.2l-3.6-3.6L5 12z" />
const circle = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16'
const ring = <Drawing off={circle} on={`${circle}M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10`} />

const Tick = forwardRef<HTMLInputElement, InputProps>(function Tick(props, ref) {
  return <Checkbox sx={drawings} icon={box} checkedIcon={box} slotProps={{ input: { ...props, ref } }} />
})

const Choice = forwardRef<HTMLInputElement, InputProps>(function Choice(props, ref) {
  return <Radio sx={drawings} icon={ring} checkedIcon={ring} slotProps={{ input: { ...props, ref } }} />
})

const Submit = forwardRef<HTMLButtonElement, ComponentPropsWithRef<'button'>>(function Submit(
  { color: _text, ...props },
  ref,
) {
  return <Button variant="contained" sx={beside} {...props} ref={ref} />
})

/** The controls of Material UI as custom controls: a frame and icons around the native elements. */
export const muiParts: OwnParts = { input: Input, select: Select, checkbox: Tick, radio: Choice, submit: Submit }
