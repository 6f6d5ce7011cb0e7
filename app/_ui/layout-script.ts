/** Where a device keeps how its desk is arranged. */
export const LAYOUT_KEY = "barq.layout";

/** Runs before the first paint, so that nothing is first drawn in another width: the marks that `layout.ts` sets. */
export const LAYOUT_SCRIPT = `(function(){try{var l=JSON.parse(localStorage.getItem("${LAYOUT_KEY}")||"{}"),e=document.documentElement;
if(l.rail)e.dataset.rail=l.rail;for(var k in l.panes||{})e.style.setProperty("--pane-"+k,l.panes[k])}catch(x){}})()`;
