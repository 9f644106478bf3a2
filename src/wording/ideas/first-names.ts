/**
 * First names met in organisations that write French or English, from anywhere: a result that names a person is that person's.
 * Names that are also words of work (Will, Mark, Grace, Rose, Max, Art, Pat, Victor, France, Clément…) are left to the
 * verb that follows. Lower case.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `abdel abdou abdul abdullah abebe abena abigail achille adaeze adam adama adebayo adele adriana adriano adrien agathe agnieszka ahmad ahmed aicha aiko
    aisha akiko akira alain alan albert alejandra alejandro aleksander aleksandr alessandra alessandro alessia alex alexandra alexandre alexis alfonso
    alfredo ali alice alicia alina aline alisha alison alvaro amadou amanda amandine amara amaya amelia amelie amina amir amit amrita amy amélia
    amélie ana anatole anaïs anders andrea andreas andreea andrei andrej andres andrew andrzej andré andy angela angelique angélique anika anil anita
    anja anjali anke ann anna anne anneke annette annie annika anouk anthony antoine antonella antonia antonio anusha anya aoife apolline arash ariane
    arjun armel armelle arnaud arthur arturo arun arvind asha ashley ashok asif asma astrid atsuko audrey aurelie aurore aurélie aurélien awa axel
    ayesha aylin aymeric ayodele aziza aïcha bahar baptiste barbara bartosz bastian bastien bea beata beatrice beatriz belen ben benedetta benedikt
    beniamino benjamin benoit benoît bernadette bernard beth bhavna biagio bianca bilal birgit birgitta bjarne bjorn björn bob bogdan bojan boris
    brandon branko brenda brian brigitta bronwyn bruno bryan bukola béatrice caitlin camille caoimhe carina carl carla carlos carmen carol carolina
    caroline caterina catherine cathy cecile cecilia cedric celine chantal charles charlie charlotte chen chiamaka chiara chidi chidinma chika chinedu
    chloe chloé chris christelle christian christina christine christophe christopher ciaran cillian cindy claire clara claudia claudine claudio
    clement clotilde clémence clément colin colm concetta corinne cosima costanza courtney craig cristian cristiana cristina cyprien cyril cécile
    cédric céline daan dagmar dalia damien damir dan dana daniel daniela danielle danilo danuta daria dariusz david davide dawn deborah deepak deepika
    delia delphine denis denisa dennis derek diana diane diarmuid didier diego dieter dimitri dinesh dmitri dolores dominika dominique donald
    donatella donna dorota dorothée doug douglas dragan driss dylan ebony edoardo edouard edward efua ekaterina eleanor elena eleni eleonora elif elin
    elisa elisabetta elise elizabeth elodie eloise emeka emeline emese emilie emily emma emmanuel emmanuelle emre encarna enrico enrique enzo eric
    erica erik erin ermias esra esteban estelle ester esther eszter ethan etienne ettore eugenia eva evan evelina fabian fabien fabienne fabio fabrice
    fabrizio fadi fanny farah farhan farid farida fatima fatou fatoumata federica federico felipe felix ferenc fernanda fernando fiona fionnuala
    flavia florence florent florian francesca francesco francisca francisco franck francois frank franziska françois françoise frauke fred frederic
    freya friedrich frédéric félix gabriel gabriela gabrielle gaelle gaetano galina gareth gary gauri gauthier gaël gaëlle geert geneviève gennaro
    george georges geraldine gerda gergely ghislaine giacomo giancarlo gianluca gianni gilles gintaras giorgia giorgio giovanna giovanni giulia giulio
    giuseppe gizem goran grazyna greg gregory greta grzegorz grégory gudrun guillaume guillermo gunnar gustavo guy gwen gwenaelle géraldine gérard
    habib hadi hadiza halima hamza hanna hannah hannes hans harpreet harry haruka haruki hasan hassan heather hedwig heidi heiko helen helene helga
    hendrik henri henrik henry hervé hiroko hiroshi hugo hugues husam hélène ian ibrahim idris ifeoma ignacio igor ikram ilaria ilona ilyes imane
    imran ines inga ingeborg ingrid inès ioana irene irina isabella isabelle isadora isha ishaan ismael ivan ivana iwona izabela jacek jack jacopo
    jacqueline jacques jaime jake jakob jakub jamal james jamie jamila jan jana jane janek janet janina janusz jaroslav jasmin jasmine jason javier
    jean jean-luc jean-marc jean-michel jean-paul jean-philippe jean-pierre jeff jeffrey jelena jennifer jenny jens jeremy jeroen jerome jessamy
    jessica jesús jiho jihye jill jim joachim joan joanna joao joaquin jochen joe joel johan johanna johannes john jolanta jon jonathan jordan jorge
    jose josef josefina joseph josh joshua josé joão joël juan juana judit judith juha jukka julia julian julie julien julieta juliette julio junko
    justin justine jérémy jérôme jürgen kaito kamala kamil karen karim karin karina karine karl karolina kasia katarina katarzyna kate katherine
    kathleen kathy katie katja katrin kaveh kavita kazuki keiko keisha keith kelly kemal ken kenji kenza kerstin kevin khadija khaled khalid kim
    kimberly kiran kirsten klara klaus koen kofi kristen kwabena kwame kwesi kyle laetitia lakshmi lara larissa larry lars laszlo latoya laura laure
    lauren laurence laurens laurent layla laëtitia lea leandro leila lena leo leon leonardo leonie leslie leszek leticia leïla liam lidia lieke lila
    lilian lina linda lisa loic lorena lorenzo lotte louis louise loïc luana luc luca lucas lucia luciana lucie lucy ludovic ludovica luigi luis luisa
    lukas lukasz luke lydia lynn lászló léa léna léo léon maarten maciej madalena maeva maeve magali magda magdalena magnus mahmoud maira maja makoto
    malik mamadou manisha manoj manon manuel manuela marc marcel marcela marcello marcelo marco marcos marcus marek margaret margarita margaux
    margherita margit marguerite maria mariam mariana marianna marianne mariano marie marie-claire marija marika mariko marilyn marina mario marion
    marisol marit marius markus marta martin martina martine mary mary-ann maryam massimo mateo mateusz mathieu mathilde matilda matt matteo matthew
    matthias matthieu maud maura maurice mauricio mauro maxime may maya maéva maëlle małgorzata meera megan mehdi mehmet mei melanie melike melissa
    merel meritxell mia michael michel michelle michèle miguel mihai mikael mike mikhail milena minh mireille miriam miroslav miyuki mohamed mohammad
    mohammed mohan moira monica monika monique montserrat morgan morgane mounir mourad mukesh muriel mustafa myriam mélanie nabil nadia nadine nadja
    nadège naoko naomi narges natacha natalia natalie natalija natasha nathalie nathan navid nayeli neha nela nguyen niamh nicholas nick nicola
    nicolas nicole niels niklas nikola nikolai nils nina ninon nisha nithya njeri noah noemi noemie nolan noor nora norbert noémie nuala nuno nuria
    obinna océane odile oksana oleksandr olga olivia olivier olumide oluwaseun omar ondrej oriana oriol orla oscar osman ottavia ousmane oyinkansola
    pablo pamela paola paolo parisa pascal pascale patrice patricia patrick patrizia paul paula pauliina paulina pauline pavel pedro peggy pelin
    perrine peter petra petros phil philip philippe pia pierre piers pietro piotr pooja pradeep prakash pranav priya przemek quentin rachel rachid
    rachida radek radka rafael rafaela rahul rainer raj rajesh rajiv ralf ralph ramesh ramon ranjit raphael raphaël raquel rasmus raul ravi rayan
    rebeca rebecca reinhard rekha remi renata renato renaud renée ricardo riccardo richard rikke rob robert roberta roberto robin rocio rodrigo
    rodrigue roger rohan roisin roland romain romina ron ronja rosa rosalind rosanna roxana roxane ruben russell ruta ruth ryan régis rémi rémy saanvi
    sabine sabrina sadia salma salvatore sam samantha sami samia samir samira samuel sandeep sandor sandra sandrine sanjay sanna saoirse sara sarah
    saskia satoshi saïd scott sean sebastian sebastien selma seonaid serge sergei sergio serkan shabnam shanice shankar sharon shirin shirley shreya
    sibel sigrid silke silvia simon simona simone sinead siobhan siân slavica slawomir snezana sofia sofiane soledad solene solvei solveig solène
    sonia sophia sophie soraya souad stacy stanislav stefan stefania stefano steffi stelian stephane stephanie stephen steve steven stuart stéphane
    stéphanie sue sumaya sunil sunita suresh susan susana suzanne svante sven svenja svetlana swati sylvain sylvie sylwia szymon sébastien séverine
    tadeusz taisiya takeshi tamara tamás tania tanja tanvi tanya tara tariq tatiana ted teresa tereza terry thabo thandiwe theo theresa thibault
    thibaut thierry thomas thorsten théo tiago tiffany tim timo timothy tina tobias todd tom tomas tomasz tomoko tony torsten tova tove tracy travis
    trine tsegaye tunde ulrich ulrika ulrike umar ursula urszula usha uwe vaclav valentin valentina valentine valeria valerie valérie vanessa vanja
    vasile vera veronika veronique vesna vicky victoire victoria vidya vijay vikram viktor viktoria vincent vincenzo violeta virginie viviana vivien
    vladimir véronique wahid walid walter wanjiru wei wen wendy william wilma wojciech wolfgang wouter xavier xenia xin xiomara yacine yael yana yanis
    yann yannick yara yasmin yasmina yasmine yassine yetunde yevgeny yohan yoko yolanda yolande youssef yuki yulia yulin yuliya yumi yuri yusra yusuf
    yuval yves yvonne zach zahra zainab zanele zara zbigniew zeynep zinaida zoe zofia zoltan zoé zuzana édouard élise élodie émilie éric étienne`.split(
    /\s+/,
  ),
);
