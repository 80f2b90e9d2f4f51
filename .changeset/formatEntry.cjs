// The default of @changesets/cli without the hash of the commit: a reader of the changelog looks for words. It is here
// because the tool is not installed with the rest, and looks for its formatter beside its settings.
module.exports = {
  getReleaseLine: async ({ summary }) => {
    const [first, ...more] = summary.trim().split('\n')
    return [`- ${first}`, ...more.map((line) => (line ? `  ${line}` : ''))].join('\n')
  },
  // There is one package.
  getDependencyReleaseLine: async () => '',
}
