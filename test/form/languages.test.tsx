import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { countryList } from '../../src/countries/countryList.js'
import { CheckoutForm, type CheckoutRules } from '../../src/index.js'
import { locale as arabic } from '../../src/locales/ar.js'
import { locale as german } from '../../src/locales/de.js'
import { locale as english, type Locale } from '../../src/locales/en.js'
import { locale as japanese } from '../../src/locales/ja.js'
import { locale as korean } from '../../src/locales/ko.js'
import { locale as polish } from '../../src/locales/pl.js'
import { locale as chinese } from '../../src/locales/zh-Hans.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

const names = [
  'contact.firstName',
  'contact.lastName',
  'shippingAddress.firstName',
  'shippingAddress.lastName',
] as const
const fields = Object.fromEntries(names.map((name) => [name, 'optional' as const]))
const rules: CheckoutRules = { sections: ['contact', 'billingAddress'], fields }
const labels = () => [...document.querySelectorAll('label')].map(({ textContent }) => textContent)
const namesOf = (container: HTMLElement) =>
  [...container.querySelectorAll('input')].map(({ name }) => name).filter((name) => /(first|last)Name$/.test(name))

describe('a form in German', () => {
  it('shows labels, errors and results in German', async () => {
    const user = userEvent.setup()
    const adapter = createMemoryAdapter()
    const defaultValues = { contact: { fullName: 'Ann Lee' }, billingAddress: { line1: 'Ring 1', city: 'Wien' } }
    render(<CheckoutForm adapter={adapter} rules={rules} locale={german} defaultValues={defaultValues} />)
    expect(screen.getByRole('group', { name: 'Rechnungsadresse' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    const errors = await screen.findByRole('group', { name: 'Es gibt ein Problem' })
    const announced = within(errors)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
    expect(announced).toContain('Geben Sie Ihre E-Mail-Adresse ein.')
    expect(announced).toContain('Wählen Sie ein Land oder eine Region aus.')

    await user.selectOptions(screen.getByLabelText('Land oder Region'), 'Österreich')
    await user.type(screen.getByLabelText('Postleitzahl'), '12')
    await user.tab()
    expect(
      await screen.findAllByText(/^Postleitzahl passt nicht zum Land oder zur Region\. Beispiel: \d{4}\.$/),
    ).not.toEqual([])
    await user.type(screen.getByLabelText('E-Mail'), 'ann@example.com')
    const code = screen.getByLabelText('Postleitzahl')
    await user.clear(code)
    await user.type(code, '1010')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Gespeichert.')
    expect(adapter.updates.at(-1)?.billingAddress).toMatchObject({ country: 'AT', postalCode: '1010', city: 'Wien' })
  })

  it('contains no English text', async () => {
    const user = userEvent.setup()
    const { container } = render(<CheckoutForm adapter={createMemoryAdapter()} locale={german} />)
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByRole('group', { name: 'Es gibt ein Problem' })
    const untranslated = new Set(Object.values(english.messages).filter((text) => /\s/.test(text)))
    const announced = [...container.querySelectorAll('*')].flatMap((each) =>
      [...each.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [])),
    )
    expect(announced.length).toBeGreaterThan(50)
    expect(announced.filter((text) => untranslated.has(text))).toEqual([])
  })

  it('lists the countries in German, in German order', () => {
    render(<CheckoutForm adapter={createMemoryAdapter()} rules={rules} locale={german} />)
    const options = within(screen.getByLabelText('Land oder Region')).getAllByRole('option')
    const names = options.map(({ textContent }) => textContent ?? '')
    expect(names.slice(0, 4)).toEqual(['Land oder Region auswählen', 'Afghanistan', 'Ägypten', 'Ålandinseln'])
    expect(names).toHaveLength(countryList(german.countries).length + 1)
  })

  it('prefers custom messages to those of the language', () => {
    render(
      <CheckoutForm
        adapter={createMemoryAdapter()}
        rules={rules}
        locale={german}
        messages={{ 'submit.save': 'Weiter' }}
      />,
    )
    expect(screen.getByRole('button', { name: 'Weiter' })).toBeVisible()
    expect(screen.getByLabelText('Vorname')).toBeVisible()
  })
})

describe('the fields of a name', () => {
  it.each<[Locale, string[]]>([
    [english, ['contact.firstName', 'contact.lastName']],
    [german, ['contact.firstName', 'contact.lastName']],
    [japanese, ['contact.lastName', 'contact.firstName']],
    [korean, ['contact.lastName', 'contact.firstName']],
    [chinese, ['contact.lastName', 'contact.firstName']],
  ])('are in the order of the language', (locale, names) => {
    const { container } = render(
      <CheckoutForm adapter={createMemoryAdapter()} rules={{ sections: ['contact'], fields }} locale={locale} />,
    )
    expect(namesOf(container)).toEqual(names)
  })

  it('are in the same order for the recipient', () => {
    const { container } = render(
      <CheckoutForm
        adapter={createMemoryAdapter()}
        rules={{ sections: ['shippingAddress'], fields }}
        locale={japanese}
      />,
    )
    expect(namesOf(container)).toEqual(['shippingAddress.lastName', 'shippingAddress.firstName'])
  })
})

describe('the labels of an address', () => {
  it.each<[Locale, country: string, words: string[]]>([
    [german, 'JP', ['Präfektur', 'Postleitzahl']],
    [german, 'US', ['Bundesstaat', 'ZIP-Code']],
    [polish, 'IE', ['Hrabstwo', 'Eircode']],
    [japanese, 'JP', ['郵便番号', '都道府県']],
    [arabic, 'AE', ['الإمارة']],
  ])('depend on the country', (locale, country, words) => {
    render(
      <CheckoutForm
        adapter={createMemoryAdapter()}
        rules={{ sections: ['billingAddress'] }}
        defaultValues={{ billingAddress: { country } }}
        locale={locale}
      />,
    )
    expect(labels().filter((label) => words.includes(label ?? ''))).toEqual(words)
  })
})

describe('a custom language', () => {
  it('is a plain object', () => {
    const danish: Locale = {
      code: 'da',
      messages: { ...english.messages, 'label.email': 'E-mail', 'submit.save': 'Gem' },
      countries: 'DKDanmark|NONorge|SESverige',
    }
    render(<CheckoutForm adapter={createMemoryAdapter()} rules={rules} locale={danish} />)
    expect(screen.getByRole('button', { name: 'Gem' })).toBeVisible()
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Danmark', 'Norge', 'Sverige']),
    )
  })
})
