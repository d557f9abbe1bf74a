import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fetchLink } from '../../../src/adapters/web/fetch-link.ts';
import { CERTIFICATE } from '../../support/a-certificate.ts';
import { aPage, type Internet, playInternet } from '../../support/an-internet.ts';

const trusted = getCACertificates();
beforeAll(() => setDefaultCACertificates([...trusted, CERTIFICATE]));
afterAll(() => setDefaultCACertificates(trusted));
let internet: Internet;
afterEach(() => internet.close());

const told = (why: string) =>
  `is on a site whose certificate or encryption cannot be trusted (${why}). Save the document and add it as a file, or give the address of another copy.`;

test('an encrypted page is read when its certificate is that of the name', async () => {
  internet = await playInternet(aPage(), { isSecure: true });
  const url = `${internet.at('secure.example')}/`;
  expect(await fetchLink(url, internet.options)).toEqual({
    bytes: Buffer.from('We wait.'),
    type: 'text/html',
    url,
  });
});

test('a certificate of another name is none', async () => {
  internet = await playInternet(aPage(), { isSecure: true });
  const url = `${internet.at('other.example')}/`;
  expect(await fetchLink(url, internet.options)).toEqual({
    refused: `${url} ${told('ERR_TLS_CERT_ALTNAME_INVALID')}`,
  });
  const byAddress = `${internet.at(internet.address)}/`;
  expect(await fetchLink(byAddress, internet.options)).toEqual({
    refused: `${byAddress} ${told('ERR_TLS_CERT_ALTNAME_INVALID')}`,
  });
});

test('a certificate that nobody vouches for is none', async () => {
  setDefaultCACertificates(trusted);
  internet = await playInternet(aPage(), { isSecure: true });
  const url = `${internet.at('secure.example')}/`;
  expect(await fetchLink(url, internet.options)).toEqual({
    refused: `${url} ${told('DEPTH_ZERO_SELF_SIGNED_CERT')}`,
  });
  setDefaultCACertificates([...trusted, CERTIFICATE]);
});

test('an encrypted page that leads to one that is not is left', async () => {
  internet = await playInternet(
    (_, response) => void response.writeHead(302, { Location: 'http://secure.example/b' }).end(),
    { isSecure: true },
  );
  const url = `${internet.at('secure.example')}/`;
  expect(await fetchLink(url, internet.options)).toEqual({
    refused: `http://secure.example/b (where ${url} leads) is not encrypted although the address before it was, so I do not follow. Give the address where the page ends up.`,
  });
});

test('a server that knows no encryption is told', async () => {
  internet = await playInternet(aPage());
  const url = `${internet.at('secure.example').replace('http:', 'https:')}/`;
  const got = await fetchLink(url, internet.options);
  expect(got).toEqual({ refused: `${url} ${told('EPROTO')}` });
});
