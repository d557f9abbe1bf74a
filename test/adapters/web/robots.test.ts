import { describe, expect, test } from 'vitest';
import { readRobots } from '../../../src/adapters/web/robots.ts';

const lines = (...all: readonly string[]): string => all.join('\n');

describe('a robots.txt', () => {
  test.each([
    { says: 'nothing', text: '', allowed: ['/', '/a'], forbidden: [] },
    {
      says: 'that all is forbidden',
      text: lines('User-agent: *', 'Disallow: /'),
      allowed: ['/robots.txt'],
      forbidden: ['/', '/a?b'],
    },
    {
      says: 'nothing behind its colon',
      text: lines('User-agent: *', 'Disallow:'),
      allowed: ['/'],
      forbidden: [],
    },
    {
      says: 'something to us alone',
      text: lines('User-agent: *', 'Disallow: /', 'User-agent: Who-Said/2.0', 'Disallow: /a'),
      allowed: ['/', '/b'],
      forbidden: ['/a', '/ab'],
    },
    {
      says: 'something to others alone',
      text: lines('User-agent: who', 'User-agent: who-said-more', 'Disallow: /'),
      allowed: ['/'],
      forbidden: [],
    },
    {
      says: 'it to several at once',
      text: lines('User-agent: other', '', 'User-agent: who-said', 'Disallow: /a'),
      allowed: ['/b'],
      forbidden: ['/a'],
    },
    {
      says: 'it to us in two places',
      text: lines(
        'User-agent: who-said',
        'Disallow: /a',
        'User-agent: x',
        'Disallow: /c',
        'User-agent: who-said',
        'Disallow: /b',
      ),
      allowed: ['/c'],
      forbidden: ['/a', '/b'],
    },
    {
      says: 'it before any name',
      text: lines('Disallow: /', 'User-agent: *', 'Disallow: /a'),
      allowed: ['/b'],
      forbidden: ['/a'],
    },
    {
      says: 'more of a longer path',
      text: lines('User-agent: *', 'Allow: /a/b', 'Disallow: /a', 'Allow: /a/b/c'),
      allowed: ['/a/b', '/a/b/c'],
      forbidden: ['/a/x'],
    },
    {
      says: 'both of one path',
      text: lines('User-agent: *', 'Disallow: /a', 'Allow: /a'),
      allowed: ['/a'],
      forbidden: [],
    },
    {
      says: 'it with stars and ends',
      text: lines(
        'User-agent: *',
        'Disallow: /*.pdf$',
        'Disallow: /a*b*c',
        'Disallow: /end$',
        'Disallow: /x*x$',
      ),
      allowed: ['/a.pdf?x', '/acb', '/end/', '/x'],
      forbidden: ['/a.pdf', '/a.pdf.pdf', '/a1b2c3', '/end', '/xx', '/xyx'],
    },
    {
      says: 'it in other letters',
      text: lines('User-agent: *', 'Disallow: /ä', 'Disallow: /%7ea', 'Disallow: /b%2fc'),
      allowed: ['/b/c'],
      forbidden: ['/%C3%A4', '/%c3%a4', '/~a', '/b%2Fc'],
    },
    {
      says: 'it with remarks and other lines',
      text: '\ufeff# hello\r\nUSER-AGENT : *  # all\r\nSitemap: /x\rdisallow:/a # no\r\nCrawl-delay: 9',
      allowed: ['/b'],
      forbidden: ['/a'],
    },
    {
      says: 'it in a page of HTML',
      text: '<!doctype html><p>User-agent: *</p>',
      allowed: ['/'],
      forbidden: [],
    },
  ])('that says $says', ({ text, allowed, forbidden }) => {
    const robots = readRobots(text, 'who-said');
    expect({
      allowed: allowed.filter(robots.allows),
      forbidden: forbidden.filter((path) => !robots.allows(path)),
    }).toEqual({ allowed, forbidden });
  });
});

/** A matcher that goes back and tries again would be at it for years. */
test('hostile patterns do not keep it busy', () => {
  const text = `User-agent: *\n${`Disallow: /${'*a'.repeat(400)}b$\n`.repeat(600)}`;
  expect(readRobots(text, 'who-said').allows(`/${'a'.repeat(1_900)}`)).toBe(true);
});
