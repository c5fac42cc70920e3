import assert from 'node:assert/strict';
import manifest from '../../../../package.json';
import { parseAddress } from '../../../../src/remote/archive/address.js';
import { readArchiveAddress } from '../../../../src/service/remote/archive-address.js';

const SECRET = '12secret34';

describe('the address of an archive', () => {
  it('is taken apart, its password from the rest', () => {
    const read = ({ url, password }: ReturnType<typeof readArchiveAddress>) => [url.toString(), password];
    assert.deepEqual(
      read(readArchiveAddress(' postgres://me:p%2F%25%40@db.example.org:5433/x?sslrootcert=/etc/ca.pem ')),
      ['postgres://me@db.example.org:5433/x?sslrootcert=/etc/ca.pem', 'p/%@'],
    );
    assert.deepEqual(read(readArchiveAddress('postgresql://me@[::1]/x')), ['postgresql://me@[::1]/x', undefined]);
    assert.equal(parseAddress('postgres://me:p@ss@db.example.org/x').password, 'p@ss');
  });

  it('is refused without a word of the password, whatever signs that has and wherever they are', () => {
    for (const sign of ['/', '#', '?', '%', '%s', '@/', '@#', '@?', ':/', '1/', '12#', '12?', '\\', '[', ' '])
      for (const password of [SECRET + sign, sign + SECRET, SECRET + sign + SECRET, `1234${sign}${SECRET}`])
        for (const rest of ['@db.example.org/x', '@db.example.org:5433/x?sslmode=require', '@db.example.org', '@/x']) {
          let message = '';
          try {
            const { shown } = parseAddress(`postgres://me:${password}${rest}`);
            message = shown;
          } catch (error) {
            assert.ok(error instanceof Error && !(error instanceof URIError));
            ({ message } = error);
          }
          assert.ok(!message.includes(SECRET) && !message.includes('1234'), message);
        }
  });

  it('says what is missing or odd', () => {
    for (const [address, problem] of [
      ['mysql://me:s3cret@host/x', /begins with postgres:\/\/, not mysql:\/\/\.$/u],
      ['db.example.org', /an address such as/u],
      ['postgres://me@host/', /names no database/u],
      ['postgres://host/x', /names no user/u],
      ['postgres://me:pa%ss@host/x', /write %25 for %/u],
    ] as const)
      assert.throws(() => readArchiveAddress(address), problem);
  });

  it('may be in the settings with the certificates to trust, and never with a password', () => {
    const { pattern } = manifest.contributes.configuration
      .flatMap(({ properties }) => Object.entries(properties))
      .filter(([name]) => name === 'quoin.archives')
      .map(([, value]) => (value as { additionalProperties: { pattern: string } }).additionalProperties)[0] ?? {
      pattern: '',
    };
    const isTaken = (address: string) => new RegExp(pattern, 'u').test(address);
    for (const address of [
      'postgres://me@db.example.org/x',
      'postgresql://me@db.example.org:5433/x?sslrootcert=/etc/ssl/ca.pem',
      'postgres://me@db.example.org/x?sslmode=verify-full&sslrootcert=/ca.pem',
    ]) {
      assert.equal(isTaken(address), true, address);
      assert.equal(readArchiveAddress(address).password, undefined);
    }
    for (const address of [
      'postgres://me:p@host/x',
      'postgres://me@host',
      'postgres://host/x',
      'postgres://me@host/x/y',
    ])
      assert.equal(isTaken(address), false, address);
  });
});
