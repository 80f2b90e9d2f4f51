import { relay } from './relay'

export const POST = (request: Request) => relay(request)
