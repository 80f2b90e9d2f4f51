// @ts-check

/**
 * The budgets of the goals, each named after what it limits. A row with a peer is compared by the ratio, any other row
 * by its own figure. `test/render/benchRender.ts` has those of P5, P6 and P9.
 *
 * @satisfies {Record<string, Record<string, { atMost: number } | { atLeast: number }>>}
 */
export const budgets = {
  P1: { checkout: { atMost: 1.3 }, oneAddress: { atMost: 1.25 } },
  P2: { mui: { atMost: 0.44 }, adyen: { atMost: 0.65 }, shopify: { atMost: 0.56 } },
  P3: { esbuild: { atMost: 1.1 }, classicZod: { atMost: 0 } },
  P4: { atFirstLoad: { atMost: 0 }, chunk: { atMost: 2 }, rules: { atMost: 3 } },
  P7: { floor: { atMost: 1.5 }, formik: { atMost: 0.5 }, mui: { atMost: 0.1 } },
  P8: { native: { atMost: 1.5 }, milliseconds: { atMost: 200 } },
  P10: { native: { atMost: 1.25 }, mui: { atMost: 0.85 }, served: { atMost: 1.15 } },
  P11: { filled: { atLeast: 15 }, lost: { atMost: 0 } },
  P12: { violations: { atMost: 0 } },
  P13: { calls: { atMost: 1 }, lost: { atMost: 0 } },
  P14: { relay: { atMost: 1.3 } },
  P15: { valid: { atLeast: 3 }, invalid: { atLeast: 0.3 } },
}
