/// <reference types="vite/client" />
/** What the bundler adds to the language: style sheets as modules. */
