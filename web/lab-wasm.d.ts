// What Emscripten makes of src/wasm/bindings.cpp; vite.config.js says where it lies.
declare module 'lab-wasm' {
  export default function createLab(options?: {
    wasmBinary?: ArrayBufferLike;
  }): Promise<import('./engine/lab').LabModule>;
}

/** The module that CMake builds of src/wasm/extra.cpp. */
declare module 'lab-extra' {
  const create: () => Promise<import('./engine/lab').ExtraModule>;
  export default create;
}

/** The module that CMake builds of src/wasm/inspect.cpp. */
declare module 'lab-inspect' {
  const create: () => Promise<import('./engine/inspect').InspectModule>;
  export default create;
}

/** The module that CMake builds of src/wasm/compare.cpp and landscape.cpp. */
declare module 'lab-compare' {
  const create: () => Promise<import('./engine/compare').CompareModule>;
  export default create;
}

/** The module that CMake builds of src/wasm/export.cpp. */
declare module 'lab-export' {
  const create: () => Promise<import('./engine/export').ExportModule>;
  export default create;
}

/** Styles of a part of the page that loads when it is first shown: vite loads them with it. */
declare module '*.css';
