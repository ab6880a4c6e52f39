/** The site's own square seal: 頼. Decorative; the name stands beside it. */
export const BrandSeal = ({ size = 34 }: { size?: number | undefined }) => (
  <svg class="seal brand-seal" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
    <rect class="seal-ring" x="2.5" y="2.5" width="43" height="43" rx="7" />
    <rect class="seal-fine" x="5.6" y="5.6" width="36.8" height="36.8" rx="4.6" />
    <text class="seal-letter" x="24" y="32.6">
      頼
    </text>
  </svg>
)
