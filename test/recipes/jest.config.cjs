// jest reads no ES modules: @swc/jest (or babel-jest) rewrites the kit and the tests.
module.exports = {
  testEnvironment: './jest.environment.cjs',
  transform: { '\\.[jt]sx?$': ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }] },
  transformIgnorePatterns: ['/node_modules/(?!tillkit/)'],
}
