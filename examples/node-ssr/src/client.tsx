import { hydrateRoot } from 'react-dom/client'
import 'tillkit/styles.css'

import { Shipping } from './Shipping.js'

const root = document.getElementById('root')
const post = JSON.parse(document.getElementById('post')?.textContent ?? 'null')
if (root) hydrateRoot(root, <Shipping post={post ?? undefined} />)
