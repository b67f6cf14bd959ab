// Takes the place of the file of this name in Camunda's own resources.
export default {
  app: {name: 'Decisions', vendor: 'Platewarden'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  disableWelcomeMessage: true,
  customScripts: ['scripts/session.js']
};
