/** When an app that stays open syncs; loaded by whoever has it sync by itself. */

export * from '@cairn/changes/pace';
