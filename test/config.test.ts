import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

/** Has the form of a token, and is plainly none. */
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'C'.repeat(30)}`;
const DEFAULTS = {
  discordToken: null,
  discordApi: 'https://discord.com/api',
  logLevel: 'info',
  stateFolder: 'state',
  logQuestions: false,
  health: null,
  limits: { documents: 1000, bytes: 500_000_000, anHour: 60, cooldown: 10_000 },
};

describe('the environment is read', () => {
  test.each([
    { when: 'nothing is set', environment: {}, config: DEFAULTS },
    {
      when: 'everything is empty',
      environment: {
        DISCORD_TOKEN: '',
        DISCORD_API: '',
        LOG_LEVEL: '',
        LOG_QUESTIONS: '',
        HEALTH_PORT: '',
        HEALTH_HOST: '',
        LIMIT_DOCUMENTS: '',
        LIMIT_MEGABYTES: '',
        LIMIT_ADDITIONS_AN_HOUR: '',
        LIMIT_COOLDOWN_SECONDS: '',
      },
      config: DEFAULTS,
    },
    { when: 'other things are set', environment: { PATH: '/bin', DISCORD: 'x' }, config: DEFAULTS },
    {
      when: 'a token is set',
      environment: { DISCORD_TOKEN: TOKEN },
      config: { ...DEFAULTS, discordToken: TOKEN },
    },
    {
      when: 'white space was copied with it',
      environment: { DISCORD_TOKEN: ` ${TOKEN}\n` },
      config: { ...DEFAULTS, discordToken: TOKEN },
    },
    {
      when: 'another server is set',
      environment: { DISCORD_API: 'http://localhost:8080/api' },
      config: { ...DEFAULTS, discordApi: 'http://localhost:8080/api' },
    },
    {
      when: 'a level is set',
      environment: { LOG_LEVEL: 'warn' },
      config: { ...DEFAULTS, logLevel: 'warn' },
    },
    {
      when: 'questions may be logged',
      environment: { LOG_QUESTIONS: 'on' },
      config: { ...DEFAULTS, logQuestions: true },
    },
    {
      when: 'a port is set, for this machine alone',
      environment: { HEALTH_PORT: '9464' },
      config: { ...DEFAULTS, health: { host: '127.0.0.1', port: 9464 } },
    },
    {
      when: 'a port is set for everybody who can reach it',
      environment: { HEALTH_PORT: ' 65535 ', HEALTH_HOST: '0.0.0.0' },
      config: { ...DEFAULTS, health: { host: '0.0.0.0', port: 65_535 } },
    },
    {
      when: 'an address is set and no port',
      environment: { HEALTH_HOST: '0.0.0.0' },
      config: DEFAULTS,
    },
    {
      when: 'limits are set',
      environment: {
        LIMIT_DOCUMENTS: '5',
        LIMIT_MEGABYTES: ' 20 ',
        LIMIT_ADDITIONS_AN_HOUR: '1',
        LIMIT_COOLDOWN_SECONDS: '0',
      },
      config: { ...DEFAULTS, limits: { documents: 5, bytes: 20_000_000, anHour: 1, cooldown: 0 } },
    },
  ])('when $when', ({ environment, config }) => {
    expect(readConfig(environment)).toEqual(config);
  });
});

const NO_TOKEN =
  'DISCORD_TOKEN is not a bot token (three parts with dots between). Copy it again from the Bot page of your application.';
const NO_ADDRESS = 'DISCORD_API is not an address. Leave it out for Discord itself.';
const NO_LEVEL = 'LOG_LEVEL is none of info, warn, error.';

describe('what is wrong is told, and no value with it', () => {
  test.each([
    { when: 'a token has one part', environment: { DISCORD_TOKEN: 'secret' }, wrong: NO_TOKEN },
    { when: 'a token has two parts', environment: { DISCORD_TOKEN: TOKEN.slice(0, 30) }, wrong: NO_TOKEN },
    { when: 'a token has four parts', environment: { DISCORD_TOKEN: `${TOKEN}.x` }, wrong: NO_TOKEN },
    {
      when: 'a word stands before the token',
      environment: { DISCORD_TOKEN: `Bot ${TOKEN}` },
      wrong: NO_TOKEN,
    },
    { when: 'a token is in quotation marks', environment: { DISCORD_TOKEN: `“${TOKEN}”` }, wrong: NO_TOKEN },
    { when: 'an address is none', environment: { DISCORD_API: 'localhost' }, wrong: NO_ADDRESS },
    { when: 'an address is no page', environment: { DISCORD_API: 'ftp://localhost' }, wrong: NO_ADDRESS },
    {
      when: 'limits are no numbers that count',
      environment: {
        LIMIT_DOCUMENTS: '0',
        LIMIT_MEGABYTES: '1.5',
        LIMIT_ADDITIONS_AN_HOUR: '-1',
        LIMIT_COOLDOWN_SECONDS: 'ten',
      },
      wrong: [
        'LIMIT_DOCUMENTS is no whole number from 1 to 999999999.',
        'LIMIT_MEGABYTES is no whole number from 1 to 999999999.',
        'LIMIT_ADDITIONS_AN_HOUR is no whole number from 1 to 999999999.',
        'LIMIT_COOLDOWN_SECONDS is no whole number from 0 to 999999999.',
      ].join('\n'),
    },
    {
      when: 'there is neither yes nor no',
      environment: { LOG_QUESTIONS: 'yes' },
      wrong: 'LOG_QUESTIONS is neither on nor off.',
    },
    {
      when: 'there is no such port',
      environment: { HEALTH_PORT: '65536' },
      wrong: 'HEALTH_PORT is no whole number from 1 to 65535.',
    },
    {
      when: 'a host is an address of a page',
      environment: { HEALTH_PORT: '9464', HEALTH_HOST: 'http://localhost/' },
      wrong:
        'HEALTH_HOST is no name or address of this machine. Leave it out for 127.0.0.1, or write 0.0.0.0 for all of them.',
    },
    { when: 'a level is none', environment: { LOG_LEVEL: 'loud' }, wrong: NO_LEVEL },
    {
      when: 'everything is wrong',
      environment: { DISCORD_TOKEN: 'secret', DISCORD_API: 'secret', LOG_LEVEL: 'secret' },
      wrong: [NO_TOKEN, NO_ADDRESS, NO_LEVEL].join('\n'),
    },
  ])('when $when', ({ environment, wrong }) => {
    expect(readConfig(environment)).toEqual({ wrong });
  });
});
