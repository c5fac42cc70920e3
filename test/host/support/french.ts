import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TemporaryFolder, temporaryFolder } from './workspace.js';

/** Articles and a draft that share no word with the interface: they are French, and their metadata too. */
const FILES = {
  'sources/quai.md': `---
id: lindeau2026-quai
title: Le port rouvre son quai
author: Anne Lindeau
container-title: Le Rivage
issued: 2026-03-04
language: fr
---

Le quai neuf a rouvert lundi, deux ans après la tempête.

« Nous avons rebâti ce quai de nos mains et avec la patience de nos voisins », a déclaré Marie Colbert, directrice du port.

« Les navires reviendront avant la fin de cet hiver, et nous les attendons », a dit Luc Moreau, maire de la ville.

La ville a payé 40 millions pour les travaux.
`,
  'sources/maire.md': `---
id: roche2026-maire
title: Le maire attend ses navires
author: Paul Roche
container-title: La Vigie
issued: 2026-03-06
language: fr
---

« Les navires reviendront avant la fin de cet hiver, nous les attendons tous », a dit Luc Moreau.

« Rien ne sera plus comme avant », a ajouté Marie Colbert.
`,
  // Nothing but a title, and a date that is not one.
  'sources/vide.md': `---
id: vide2026
title: Vide
issued: hier soir
---
`,
  'draft.md': `---
title: Un port revient
lang: fr
---

# Un port revient

Marie Colbert l’a dit : « Nous avons rebâti ce quai de nos mains et sans la patience de nos voisins » [@lindeau2026-quai, para. 2].

Luc Moreau attend : « Les navires reviendront avant la fin de cet hiver, et nous les attendons » [@lindeau2026-quai, para. 4].

Marie Colbert dit aussi : « Les navires reviendront avant la fin de cet hiver, nous les attendons tous » [@roche2026-maire, para. 1].

Et « Rien ne sera plus comme avant ».

Puis « Jamais le fleuve ne montera jusque devant nos portes closes » [@lindeau2026-quai].

Voir aussi [@inconnu2020].
`,
} as const;

/** A workspace in which all that is not the interface's is French. */
export function frenchWorkspace(): TemporaryFolder {
  const folder = temporaryFolder('workspace');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.join(folder.path, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder.path, file), text);
  }
  return folder;
}
