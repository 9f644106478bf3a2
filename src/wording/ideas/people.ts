import type { Idea } from './idea.ts';

export const people: Idea = {
  name: 'people',
  why: 'People and organisations outside the team: counting them, or a share of them, counts something that happened to others.',
  en: {
    nouns: `educator paid_sub paying_sub active_sub paid_subs someone somebody anyone anybody others outsider university college museum charity ngo council ministry municipality clinic pharmacy bank insurer broker airline farm new_hire new_joiner user customer client partner subscriber visitor member contributor developer_using adopter buyer consumer shopper guest patient student learner pupil teacher school citizen resident
      household company business organisation organization enterprise startup smb sme merchant seller vendor supplier reseller retailer reader viewer listener follower fan player rider driver
      passenger tenant donor volunteer_outside beneficiary applicant candidate prospect lead mql sql opportunity deal account logo contract signup sign-up registration subscription download install
      installation_by visit session pageview page_view view click impression order booking reservation purchase transaction sale referral recommendation_by testimonial star fork mention upvote
      respondent participant_who employee staff_member colleague agent_who team_member teammate community community_member committer maintainer external_contributor researcher_using ambassador advocate champion city municipality county
      region country government agency hospital farmer worker job_seeker recruiter creator author_outside project_using instance site_using integration_by_partners tester beta_user beta_tester early_adopter pilot_customer waitlist
      attendee_who alumni graduate parent child family person people woman man human individual_user daily_active_user mau dau wau active_user paying_customer trial free_trial freelancer investor journalist press
      analyst_mention node peer_node collaborator_outside letter_of_intent loi pledge donation engagement consumer_complaint complaint purchaser borrower policyholder voter inhabitant traveller traveler hotel restaurant store shop publisher
      administrator_using developer contributor_who prescriber dealer distributor franchisee practitioner nurse doctor clinician veteran operator_using host_using landlord seat license licence reference_customer lead_user
      following neighbour neighbor youth teen adult elder migrant refugee survivor caregiver carer mentor mentee fellow scholar undergraduate faculty
      professor lecturer researcher postdoc academic organizer organiser chapter_leader speaker exhibitor sponsor backer funder grantee foundation
      corporate_partner corporation entrepreneur founder shareholder stakeholder commuter motorist cyclist shipper wholesaler exporter grower artist musician
      blogger influencer streamer gamer advertiser brand affiliate integrator msp isv system_integrator bidder cardholder account_holder saver claimant
      taxpayer filer licensee judge lawyer attorney therapist midwife surgeon dentist pet animal district school_district province village town territory
      embassy  admin org end_user power_user superuser self-hoster validator miner staker holder peer wallet daa dapp downstream_project dependents
      dependent_project repo_star github_star fork_by watcher page_like like share retweet comment post_view impression_share backlink inbound_link
      new_customer new_user trial_user free_user paid_user subscriber_base cohort free-tier_user enterprise_customer smb_customer design_partner pilot_school
      pilot_site rsvp membership service_member servicemember spouse homeowner renter first-year freshman sophomore minority woman-owned_business vote ballot
      petition signature gift grant_awarded investment_commitment term_sheet po purchase_order paid_seat active_project active_team workspace_created
      message_sent_by active_workspace household_served
      follower_count fan_base audience_member concertgoer museumgoer gallery_visitor site_visitor diner foodie tourist
      holidaymaker vacationer camper hiker jogger swimmer surfer umpire parishioner congregant worshipper
      pilgrim neighbourhood neighborhood lodger leaseholder realtor estate_agent mortgage_holder lender adjuster
      plaintiff defendant litigant witness juror prisoner inmate offender detainee asylum_seeker newcomer immigrant
      expat foreigner undergrad postgrad doctoral_student phd_student apprentice trainee jobseeker
      unemployed_person hiring_manager headhunter staffing_agency subcontractor tradesperson plumber
      electrician carpenter fisher fisherman rancher forager beekeeper vintner brewer baker chef restaurateur caterer
      hotelier innkeeper florist hairdresser barber craftsperson hobbyist tinkerer modder speedrunner podcaster
      vlogger youtuber tiktoker instagrammer columnist reporter broadcaster newsroom
      radio_station tv_station analyst_firm think_tank lobbyist legislator senator mp congressman
      congresswoman councillor councilor alderman governor diplomat consul civil_servant public_servant policymaker
      regulator watchdog ombudsman standards_body alliance chamber_of_commerce
      co-op lodge parish diocese church mosque synagogue temple
      shelter food_bank soup_kitchen hospice care_home nursing_home daycare nursery kindergarten preschool academy
      polytechnic vc angel angel_investor lp limited_partner family_office
      endowment pension_fund hedge_fund custodian trader`,
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
      compte_actif comptes_actifs usagers démarche_déposée formulaire_soumis simulation demande_déposée projet_simulé projet_déposé tonne hectare kwh mwh kilomètre km arbre trajet repas emploi manager_qui équipe_utilisatrice bibliothèque musée
      veuve retraitée réfugié migrant mineur adolescent tuteur mentor filleul boursier boursière universitaire chercheuse doctorant doctorante lauréat
      lauréate porteur_de_projet porteuse_de_projet intervenant_externe mécène sponsor financeur fondation actionnaire influenceur créateur_de_contenu
      grossiste exportateur éleveur viticulteur artiste musicien festivalier spectateur téléspectateur internaute mobinaute socionaute follower like partage
      commentaire backlink lien_entrant instituteur proviseur principal_de_collège doyen personnel_soignant aide-soignant sage-femme kiné dentiste
      vétérinaire conducteur conductrice automobiliste cycliste piéton chauffeur livreur coursier épargnant emprunteur titulaire souscripteur souscriptrice
      payeur cotisant pensionné titulaire_de_compte gestionnaire_de_copropriété syndic artisane agent_public agent_territorial agent_habilité
      secrétaire_de_mairie instructeur_utilisateur service_instructeur travailleur_social assistante_sociale assistant_social éducateur éducatrice animateur
      animatrice_jeunesse policier gendarme militaire pompier détenue victime demandeur_d'asile étranger académie rectorat caisse caf cpam msa urssaf chu
      ehpad crèche hébergement syndicat chambre_de_commerce cci ccas tribunal juridiction barreau étude_notariale cabinet cabinet_médical officine opco cfa
      mission_locale agence_régionale ars direction_départementale direction_régionale sdis parc_naturel office_de_tourisme club club_sportif fédération
      licencié spectatrice nouveau_client nouveaux_clients nouvel_utilisateur nouveaux_utilisateurs client_actif clients_payants compte_créé comptes_créés
      compte_client adhésion parrainage promesse_de_don bon_de_commande mission_signée devis_signé demande_entrante lead_entrant contact_qualifié
      appel_entrant_qualifié vote pétition bâtiment_public projet_accompagné  signalement déclaration_déposée consentement mandat
      procuration foyer_accompagné bien_immobilier logement_rénové hectare_restauré emplois_créés`,
  },
};
