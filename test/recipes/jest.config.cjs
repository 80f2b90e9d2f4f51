// jest reads no ES modules, so @swc/jest (or babel-jest) transforms the kit and the tests.
module.exports = {
  testEnvironment: './jest.environment.cjs',
  transform: { '\\.[jt]sx?$': ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }] },
  transformIgnorePatterns: ['/node_modules/(?!tillkit/)'],
}
