import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const output = process.env.EXPLORER_OUTPUT ?? '../../../target/classes/static/explorer';

/** Compresses each file once, here, so that the service never has to. */
function compressed(): Plugin {
	const zip = promisify(gzip);
	return {
		name: 'compressed',
		apply: 'build',
		async closeBundle() {
			const folder = join(output, 'assets');
			const files = (await readdir(folder)).filter((it) => /\.(js|css|ttf)$/.test(it));
			await Promise.all(files.map(async (file) => {
				await writeFile(join(folder, `${file}.gz`), await zip(await readFile(join(folder, file)), { level: 9 }));
			}));
		},
	};
}

/** Puts the licence of each package that the page carries beside it, as those licences ask. */
function licences(): Plugin {
	return {
		name: 'licences',
		apply: 'build',
		async generateBundle(_, bundle) {
			const modules = Object.values(bundle).flatMap((it) => (it.type === 'chunk' ? it.moduleIds : []));
			const folders = new Set(modules.map((it) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(it)?.[1]).filter((it) => it !== undefined));
			const texts = await Promise.all([...folders].sort().map(async (folder) => {
				const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
				const file = (await readdir(folder)).find((it) => /^licen[cs]e/i.test(it));
				return `${name} ${version} (${license})\n\n${file ? await readFile(join(folder, file), 'utf8') : ''}`;
			}));
			this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n----\n\n') });
		},
	};
}

export default defineConfig({
	plugins: [react(), compressed(), licences()],
	base: './',
	logLevel: 'error',
	worker: { format: 'es' },
	build: {
		outDir: output,
		emptyOutDir: true,
		target: 'es2022',
		reportCompressedSize: false,
		chunkSizeWarningLimit: 5000,
	},
	experimental: {
		// The page is served as /graphiql and its parts as /explorer/assets, wherever a proxy puts the two.
		renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `./explorer/${file}` : { relative: true }),
	},
});
