import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { hostCheck } from '../../../src/cli/serve/hosts.ts';

describe('a server on the loopback', () => {
  const isOwn = hostCheck('127.0.0.1', ['maps.example.org']);
  it.each([
    'localhost',
    'LOCALHOST:4173',
    '127.0.0.1:4173',
    '127.1.2.3',
    '[::1]:80',
    'a.localhost',
    'maps.example.org:443',
  ])('answers to %s', (host) => expect(isOwn(host)).toBe(true));
  it.each([
    undefined,
    '',
    'evil.example',
    'localhost.evil.example',
    'evil.example:4173',
    '192.168.0.7',
    '[2001:db8::1]',
    'localhost@evil.example',
    'localhost/..',
    'local host',
    'localhost:port',
  ])('does not answer to %s', (host) => expect(isOwn(host)).toBe(false));
});

describe('a server on every address', () => {
  const isOwn = hostCheck('0.0.0.0');
  it.each(['192.168.0.7:4173', '[2001:db8::1]', '127.0.0.1', 'localhost', hostname()])('answers to %s', (host) =>
    expect(isOwn(host)).toBe(true),
  );
  it('does not answer to the name of a stranger', () => expect(isOwn('evil.example')).toBe(false));
});

it('a server answers to the name that it was told to listen on', () => {
  expect(hostCheck('lab.example.org')('lab.example.org:4173')).toBe(true);
});
