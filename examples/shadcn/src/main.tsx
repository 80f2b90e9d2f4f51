import { createRoot } from 'react-dom/client'
import { createRelayAdapter } from 'tillkit'

import { ShopCheckout } from './ShopCheckout.js'
import './index.css'

const adapter = createRelayAdapter({ url: '/api/checkout' })

const root = document.getElementById('root')
if (root)
  createRoot(root).render(<ShopCheckout adapter={adapter} defaultValues={{ billingAddress: { country: 'US' } }} />)
