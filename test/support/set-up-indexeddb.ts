// Before any test: IndexedDB for Node. Dexie looks for it when it is loaded.
import 'fake-indexeddb/auto';
