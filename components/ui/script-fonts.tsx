'use client';

import { useEffect } from 'react';

/**
 * Fetches the letters of Japanese, Korean and Chinese, only on a page in that language: their style sheets
 * name hundreds of slices and would weigh on everybody else's page.
 */
export function ScriptFonts({ locale }: { locale: string }) {
  const language = locale.split('-', 1)[0];
  useEffect(() => {
    if (language === 'ja') {
      void import('@fontsource/ibm-plex-sans-jp/400.css');
      void import('@fontsource/ibm-plex-sans-jp/600.css');
    } else if (language === 'ko') {
      void import('@fontsource/ibm-plex-sans-kr/400.css');
      void import('@fontsource/ibm-plex-sans-kr/600.css');
    } else if (language === 'zh') {
      void import('@fontsource/noto-sans-sc/400.css');
      void import('@fontsource/noto-sans-sc/600.css');
    }
  }, [language]);
  return null;
}
