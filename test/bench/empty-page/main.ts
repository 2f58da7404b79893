// The emptiest page that the bundler can build: what a start costs before there is any program (npm run bench:start).
document.querySelector('#root')?.append(Object.assign(document.createElement('button'), { textContent: 'Ready' }));
