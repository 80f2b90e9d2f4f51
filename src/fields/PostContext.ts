'use client'
import { createContext } from 'react'

/** Whether the form around a part has an `action`, to which the browser posts it by itself. */
export const PostContext = createContext(false)
