"""Countries in Spanish, with their adjectives and peoples."""

from __future__ import annotations

from tui.languages.folding import country_forms

COUNTRIES = country_forms("""
Afganistán, afgano, afgana, afganos; Alemania, alemán, alemana, alemanes, alemanas;
Arabia Saudí, Arabia Saudita, saudí, saudita, saudíes; Argelia, argelino, argelina, argelinos;
Argentina, argentino, argentinos, argentinas; Australia, australiano, australiana, australianos;
Austria, austriaco, austriaca, austriacos; Bélgica, belga, belgas; Bielorrusia, bielorruso, bielorrusa;
Bolivia, boliviano, boliviana; Brasil, brasileño, brasileña, brasileños, brasilero;
Bulgaria, búlgaro, búlgara; Canadá, canadiense, canadienses; Catar, Qatar, catarí;
Chile, chileno, chilena, chilenos; China, chino, china, chinos;
Colombia, colombiano, colombiana, colombianos; Corea del Norte, norcoreano, norcoreana, norcoreanos;
Corea del Sur, surcoreano, surcoreana, surcoreanos; Costa Rica, costarricense, costarricenses;
Croacia, croata; Cuba, cubano, cubana, cubanos; Dinamarca, danés, danesa;
Ecuador, ecuatoriano, ecuatoriana, ecuatorianos; Egipto, egipcio, egipcia, egipcios;
El Salvador, salvadoreño, salvadoreña, salvadoreños; Emiratos Árabes Unidos, emiratí;
España, español, española, españoles, españolas;
Estados Unidos, estadounidense, estadounidenses, norteamericano, norteamericana, EE.UU., EE UU, EEUU, EUA;
Filipinas, filipino, filipina, filipinos; Finlandia, finlandés, finlandesa;
Francia, francés, francesa, franceses; Grecia, griego, griega, griegos;
Guatemala, guatemalteco, guatemalteca, guatemaltecos; Guinea Ecuatorial, ecuatoguineano;
Haití, haitiano, haitiana, haitianos; Honduras, hondureño, hondureña, hondureños;
Hungría, húngaro, húngara; India, indio, indios; Indonesia, indonesio, indonesia, indonesios;
Irak, Iraq, iraquí, iraquíes; Irán, iraní, iraníes; Irlanda, irlandés, irlandesa;
Israel, israelí, israelíes; Italia, italiano, italiana, italianos; Japón, japonés, japonesa, japoneses;
Jordania, jordano; Líbano, libanés, libanesa, libaneses; Libia, libio, libia; Malí, maliense;
Marruecos, marroquí, marroquíes; México, Méjico, mexicano, mexicana, mexicanos; Nepal, nepalí;
Nicaragua, nicaragüense, nicaragüenses; Nigeria, nigeriano; Noruega, noruego, noruega;
Países Bajos, Holanda, neerlandés, neerlandesa, holandés, holandesa; Pakistán, paquistaní, pakistaní;
Palestina, palestino, palestinos; Panamá, panameño, panameña, panameños;
Paraguay, paraguayo, paraguaya, paraguayos; Perú, peruano, peruana, peruanos;
Polonia, polaco, polaca, polacos; Portugal, portugués, portuguesa, portugueses;
Puerto Rico, puertorriqueño, puertorriqueña, boricua;
Reino Unido, Gran Bretaña, británico, británica, británicos; República Checa, Chequia, checo, checa;
República Dominicana, dominicano, dominicana, dominicanos; Rumanía, Rumania, rumano, rumana, rumanos;
Rusia, ruso, rusa, rusos; Senegal, senegalés; Serbia, serbio, serbia; Siria, sirio, siria, sirios;
Sudáfrica, sudafricano, sudafricana; Suecia, sueco, sueca, suecos; Suiza, suizo, suizos;
Tailandia, tailandés, tailandesa; Taiwán, taiwanés, taiwanesa; Túnez, tunecino, tunecina;
Turquía, turco, turca, turcos; Ucrania, ucraniano, ucraniana, ucranianos;
Uruguay, uruguayo, uruguaya, uruguayos; Venezuela, venezolano, venezolana, venezolanos;
Vietnam, vietnamita, vietnamitas; Yemen, yemení
""")
"""Every form of a country's name by its first form, folded."""
