/** What lives as long as its work takes. */
interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface PageRequest extends LastingEvent {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}

export interface NotificationClick extends LastingEvent {
  notification: Notification;
}

export interface PageMessage extends LastingEvent {
  data: unknown;
}

export interface OpenTab {
  url: string;
  focus: () => Promise<OpenTab>;
  postMessage: (what: unknown, ports: MessagePort[]) => void;
  navigate: (url: string) => Promise<unknown>;
}

/** The part of a service worker's global scope that Barq uses: the types of pages and of workers exclude each other. */
export interface WorkerScope {
  addEventListener: {
    (name: "install" | "activate", hear: (event: LastingEvent) => void): void;
    (name: "fetch", hear: (event: PageRequest) => void): void;
    (name: "message", hear: (event: PageMessage) => void): void;
    (name: "notificationclick", hear: (event: NotificationClick) => void): void;
  };
  skipWaiting: () => Promise<void>;
  location: Location;
  clients: {
    claim: () => Promise<void>;
    matchAll: (which: { type: "window"; includeUncontrolled: boolean }) => Promise<OpenTab[]>;
    openWindow: (url: string) => Promise<unknown>;
  };
}
