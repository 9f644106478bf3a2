import type { Idea } from './idea.ts';

export const people: Idea = {
  name: 'people',
  why: 'People and organisations outside the team: counting them, or a share of them, counts something that happened to others.',
  en: {
    nouns: `university college museum charity ngo council ministry municipality clinic pharmacy bank insurer broker airline farm new_hire new_joiner user customer client partner subscriber visitor member contributor developer_using adopter buyer consumer shopper guest patient student learner pupil teacher school citizen resident
      household company business organisation organization enterprise startup smb sme merchant seller vendor supplier reseller retailer reader viewer listener follower fan player rider driver
      passenger tenant donor volunteer_outside beneficiary applicant candidate prospect lead mql sql opportunity deal account logo contract signup sign-up registration subscription download install
      installation_by visit session pageview page_view view click impression order booking reservation purchase transaction sale referral recommendation_by testimonial star fork mention upvote
      respondent participant_who employee staff_member colleague agent_who team_member teammate community community_member committer maintainer external_contributor researcher_using ambassador advocate champion city municipality county
      region country government agency hospital farmer worker job_seeker recruiter creator author_outside project_using instance site_using integration_by_partners tester beta_user beta_tester early_adopter pilot_customer waitlist
      attendee_who alumni graduate parent child family person people woman man human individual_user daily_active_user mau dau wau active_user paying_customer trial free_trial freelancer investor journalist press
      analyst_mention node peer_node collaborator_outside letter_of_intent loi pledge donation engagement consumer_complaint complaint purchaser borrower policyholder voter inhabitant traveller traveler hotel restaurant store shop publisher
      administrator_using developer contributor_who prescriber dealer distributor franchisee practitioner nurse doctor clinician veteran operator_using host_using landlord seat license licence reference_customer lead_user`,
  },
  fr: {
    nouns: `utilisateur utilisatrice client cliente partenaire abonné abonnée visiteur visiteuse membre contributeur contributrice adhérent usager usagère consommateur acheteur acheteuse patient étudiant étudiante apprenant élève
      enseignant professeur école établissement collège lycée université citoyen citoyenne habitant habitante ménage foyer entreprise organisation structure association pme tpe eti startup start-up commerçant vendeur_tiers fournisseur revendeur
      distributeur lecteur lectrice auditeur suiveur fan joueur passager voyageur locataire donateur bénéficiaire candidat candidate candidature prospect lead opportunité affaire compte logo contrat inscription inscrit inscrite abonnement
      téléchargement visite session page_vue vue clic commande réservation achat transaction vente recommandation_client témoignage étoile mention répondant salarié salariée collaborateur collaboratrice employé employée
      agent agente collectivité commune mairie ville région département territoire préfecture administration ministère service_public opérateur epci intercommunalité métropole ddt dreal hôpital agriculteur agricultrice
      travailleur demandeur_d'emploi demandeur recruteur créateur auteur projet_utilisant testeur bêta-testeur beta-testeur bêta-test pilote ambassadeur ambassadrice prescripteur prescriptrice référent_externe investisseur journaliste média
      presse parent enfant famille personne femme homme jeune talent conseiller_départemental magistrat juge greffier avocat notaire médecin soignant infirmier pharmacien maire élu élue chercheur public aidant
      allocataire assuré contribuable justiciable détenu bailleur propriétaire logement signup sign-up mau dau wau logos leads mql sql deals deal chantier dossier_déposé signature charte_signée don
      exploitant exploitation producteur artisan indépendant auto-entrepreneur apprenti stagiaire alternant alternance handicapé sénior retraité résident copropriété copropriétaire hébergeur_tiers hôtel restaurant magasin boutique franchisé franchise
      recrutement_effectué talents communauté licence demande demande_de_démo demande_d'information appel_d'offres dossier cas_d'usage réutilisateur réutilisation prescription plainte réclamation citation participant_qui sociétaire coopérateur bénévole relais points_de_vente point_de_vente
      compte_actif comptes_actifs usagers démarche_déposée formulaire_soumis simulation demande_déposée projet_simulé projet_déposé tonne hectare kwh mwh kilomètre km arbre trajet repas emploi manager_qui équipe_utilisatrice bibliothèque musée`,
  },
};
