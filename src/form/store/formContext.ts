'use client'
import { createContext, type RefObject } from 'react'

/** The `<form>` around a component; null outside of a form. */
export const FormContext = createContext<RefObject<HTMLFormElement | null> | null>(null)
