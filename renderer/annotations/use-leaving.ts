/** Closing the window leaves the note field as a click beside it does: its words are saved. */
import { useEffect } from 'react';
import { leavePopup } from '../state/marking.ts';

export function useLeaving(): void {
  useEffect(() => {
    const leave = () => void leavePopup();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
}
