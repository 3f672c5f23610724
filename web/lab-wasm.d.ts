// What Emscripten makes of src/wasm/bindings.cpp; vite.config.js says where it lies.
declare module 'lab-wasm' {
  export default function createLab(options?: {
    wasmBinary?: ArrayBufferLike;
  }): Promise<import('./engine/lab').LabModule>;
}
