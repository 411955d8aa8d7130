import { cva, type VariantProps } from 'class-variance-authority';

/** The look of a button, for buttons and for links that act like one. */
export const buttonVariants = cva(
  [
    'relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded',
    'border font-medium no-underline',
    'disabled:cursor-not-allowed aria-disabled:cursor-not-allowed',
    '[&_svg]:size-4 [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary:
          'border-transparent bg-accent text-accent-ink hover:bg-accent-strong data-[state=open]:bg-accent-strong',
        secondary:
          'border-line-firm bg-surface text-ink hover:bg-hover data-[state=open]:bg-hover disabled:border-line',
        quiet: 'border-transparent text-ink hover:bg-hover data-[state=open]:bg-hover',
        danger: 'border-transparent bg-red text-red-ink hover:opacity-90',
      },
      size: {
        sm: 'h-7 px-2 text-sm pointer-coarse:min-h-9',
        md: 'h-control px-3 text-base',
        lg: 'h-11 px-4 text-lg',
        icon: 'size-control p-0',
        'icon-sm': 'size-7 p-0 pointer-coarse:size-9',
      },
      muted: { true: 'border-line bg-sunken text-muted hover:bg-sunken hover:opacity-100', false: '' },
    },
    // What stands in rows stays quiet when it cannot be pressed: no box appears for it.
    compoundVariants: [
      {
        ...{ variant: 'quiet', muted: true },
        class: 'border-transparent bg-transparent text-faint hover:bg-transparent',
      },
    ],
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export type ButtonVariants = Pick<VariantProps<typeof buttonVariants>, 'variant' | 'size'>;
