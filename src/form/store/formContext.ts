'use client'
import { createContext, type RefObject } from 'react'

/** The `<form>` around a part, null outside of one. */
export const FormContext = createContext<RefObject<HTMLFormElement | null> | null>(null)
