// @ts-check
// Which of Strapi's texts our users meet, and of those parts which they never do, with the reason.

/** Home, log-in, Content Manager, profile, users and roles, media library, what all pages share, and the names in menus. */
export const NEEDED = new RegExp(
  '^(' +
    [
      'Auth\\.', 'HomePage\\.', 'Roles\\.', 'Settings\\.', 'Users', 'Username', 'Email', 'Password', 'Provider', 'ResetPasswordToken', 'Role', 'anErrorOccurred', 'app\\.', 'clearLabel', 'coming', 'component\\.', 'components\\.', 'content-manager\\.', 'dark', 'form\\.',
      'global\\.', 'light', 'list\\.', 'modal\\.', 'noPreview', 'notification\\.', 'or$', 'request\\.', 'search\\.', 'selectButtonTitle', 'skipToContent', 'submit', 'upload\\.', 'users-permissions\\.', 'widget\\.', 'window\\.',
      '(i18n|content-type-builder|content-releases|review-workflows)\\.plugin\\.name', 'email\\.(SettingsNav|link|Settings\\.email\\.plugin\\.title$)',
    ].join('|') +
    ')',
);

/** @type {{ keys: RegExp, because: string }[]} */
export const NOT_MET = [
  { keys: /GuidedTour|Onboarding|BlockLink|NpsSurvey|UpsellBanner|Usecase|deploy-now|Official|DownloadInfo|version\.update/, because: 'tours, surveys and news for developers: switched off, or never shown in production' },
  { keys: /Purchase|FreeTrial|trialCountdown|\.ee\.|sso|auditLogs|content-history|carousel-hint|aiMetadata|^upload\.ai|AITranslation/, because: 'parts of the paid editions' },
  { keys: /AutoReloadBlocker|ProductionBlocker|InstallPluginPage|ListPluginsPage|PluginCard/, because: 'for developers, while they develop' },
  { keys: /^Settings\.(adminTokens|transferTokens|webhooks)\.(?!title$)/, because: 'technical settings that a developer makes once; their names in the menu are translated' },
  { keys: /^content-manager\.(components\.DynamicZone|history|preview\.(?!panel))/, because: 'no type of ours has drafts, versions or dynamic zones' },
  { keys: /^content-manager\.popUpwarning\.warning\.(bulk-)?has-draft-relations/, because: 'no type of ours has drafts' },
  { keys: /^upload\.(asset-details\.crop|dnd|input\.url\.placeholder)/, because: 'Strapi\'s new media library, which is switched off' },
  { keys: /^users-permissions\.PopUpForm\.Providers\.(secret\.placeholder|subdomain)/, because: 'set by a developer' },
  { keys: /^app\.(utils\.(SelectOption\.|placeholder\.)?defaultMessage|components\.LeftMenuFooter)/, because: 'written nowhere on the screen' },
];
