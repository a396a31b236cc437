import { type Tab, window } from 'vscode';

/** Resolves when the tab in front is this one. */
export function shownTab(wanted: (tab: Tab) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { activeTab } = window.tabGroups.activeTabGroup;
      if (activeTab === undefined || !wanted(activeTab)) return;
      listener.dispose();
      resolve();
    };
    const listener = window.tabGroups.onDidChangeTabs(look);
    look();
  });
}
