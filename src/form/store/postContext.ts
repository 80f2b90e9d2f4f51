'use client'
import { createContext } from 'react'

/** Whether the surrounding form has an `action`, to which the browser can post it natively. */
export const PostContext = createContext(false)
