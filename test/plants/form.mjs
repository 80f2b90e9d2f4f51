// @ts-check
import { plantIn } from './plantIn.mjs'

const attributes = '--project unit test/form/attributes.test.tsx'

const page = '--project unit test/checkout/CheckoutForm.test.tsx'

export const form = [
  ...plantIn('src/form/saving/readAnswer.ts', '--project unit test/form/saving/readAnswer.test.ts', [
    [
      'a section that counts as saved though the answer does not name it',
      'sent[id] && result.saved.includes(id)',
      'sent[id]',
    ],
    [
      'an issue about a value that was changed since',
      'return value === readOwn(sent',
      'return true || value === readOwn(sent',
    ],
    [
      'a failed save that marks nothing as unknown',
      "result.status === 'failed' ? sectionIds",
      "result.status === 'rejected' ? sectionIds",
    ],
    ['no warning about a value that cannot be cleared', "!== 'omit') return false", "=== 'omit') return false"],
    [
      'an option list that is new each time',
      'filter(([key, value]) => !isSame(old[key], value))',
      'filter(() => true)',
    ],
  ]),
  ...plantIn('src/form/store/screen.ts', '--project browser test/browser/screen.test.tsx', [
    ['an unticked box that keeps its value', "values.set(name, '')", "values.set(name, 'x')"],
  ]),
  ...plantIn('src/form/store/screen.ts', '--project browser test/browser/text.test.tsx', [
    ['half a surrogate pair that is replaced', 'values.set(name, own || value)', 'values.set(name, value)'],
  ]),
  ...plantIn(
    'src/form/root/resetStore.ts',
    '--project unit test/form/afterSave.test.tsx test/form/clearTaxId.test.tsx',
    [
      [
        'a reset that forgets what the provider has',
        'new Set([...store.unsure, ...sectionIds.filter((id) => saved[id])])',
        'new Set(store.unsure)',
      ],
      ['a reset that keeps the memory', 'store.memory = createMemory(next, ', 'createMemory(next, '],
    ],
  ),
  ...plantIn('src/form/store/sameAs.ts', '--project unit test/form/store/sameAs.test.ts', [
    [
      'billing that copies its own address',
      'return `shippingAddress.${key}` as FieldPath',
      'return `billingAddress.${key}` as FieldPath',
    ],
    ['a recipient that always follows the contact', 'return recipient.includes(key) ?', 'return key ?'],
  ]),
  ...plantIn('src/form/field/useField.ts', attributes, [
    ['autofill that mixes billing and shipping', 'group, kind.autofill]', 'kind.autofill]'],
  ]),
  ...plantIn('src/lookup/geoapify.ts', '--project node test/lookup/geoapify.test.ts', [
    ['a postal code that must be written alike', 'bare(postcode) === bare(postalCode)', 'postcode === postalCode'],
    ['one of several cities', 'place && isOne ?', 'place ?'],
    ['a language that the service does not know', 'language.slice(0, 2)', 'language'],
  ]),
  ...plantIn('src/form/issues/useErrorSummary.ts', page, [
    ['a summary that does not receive the focus', 'element.current?.focus()', 'void element'],
  ]),
  ...plantIn('src/checkout/Status.tsx', page, [['a status that is not announced', 'role="status"\n', '\n']]),
  ...plantIn(
    'src/sections/shipping-options/form/estimateText.ts',
    '--project node test/sections/shipping-options/form/estimateText.test.ts',
    [
      ['the plural of the first number of a range', '.select(last)', '.select(value)'],
      ['no plural forms', "form === 'other' ? usual", "form !== 'other' ? usual"],
    ],
  ),
  ...plantIn('src/fields/FieldMessages.tsx', attributes, [['a warning without its id', ' id={`${id}-warning`}', '']]),
  ...plantIn('src/fields/EditableField.tsx', attributes, [
    ['a field that is always invalid', "data-invalid={error ? '' : undefined}", 'data-invalid=""'],
    ['a label without a control', 'htmlFor={id}>', '>'],
    ['"optional" that is not part of the description', '[optional && `${id}-optional`, described', '[described'],
  ]),
]
