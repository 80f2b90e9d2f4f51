import { hydrateRoot } from 'react-dom/client'
import 'tillkit/styles.css'

import { Shipping } from './Shipping.js'

const root = document.getElementById('root')
if (root) hydrateRoot(root, <Shipping />)
