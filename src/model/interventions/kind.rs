//! The list of interventions.

use serde::Serialize;

/// Hands the list to a macro: a variant of [`Kind`] and the file that declares the intervention.
macro_rules! all_interventions {
    ($macro:ident) => {
        $macro! {
            Inwerkprogramma inwerkprogramma,
            Kennismaking kennismaking,
            CollegialeCoaching collegiale_coaching,
            Moresprudentie moresprudentie,
            ErvarenWethouders ervaren_wethouders,
            WethoudersVanBuiten wethouders_van_buiten,
            RisicoanalyseKandidaten risicoanalyse_kandidaten,
            Relatiegesprek relatiegesprek,
            DialoogNaCrisis dialoog_na_crisis,
            CollectiefBestuur collectief_bestuur,
            Dekking dekking,
            Normhelderheid normhelderheid,
            Toezicht toezicht,
            MeldplichtNevenactiviteiten meldplicht_nevenactiviteiten,
            NormOndernemerschap norm_ondernemerschap,
            Ontkokering ontkokering,
            Griffiertoets griffiertoets,
            Vertrouwenspersoon vertrouwenspersoon,
            OpenbareBeslisnotas openbare_beslisnotas,
            Rekenkamer rekenkamer,
        }
    };
}
pub(in crate::interventions) use all_interventions;

macro_rules! kinds {
    ($($kind:ident $file:ident,)+) => {
        /// The kinds of intervention; the discriminant is the place in the table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        #[repr(usize)]
        pub enum Kind {
            $(#[doc = concat!("See `interventions/", stringify!($file), ".rs`.")] $kind,)+
        }

        /// How many kinds there are.
        pub const KINDS: usize = [$(Kind::$kind,)+].len();
    };
}
all_interventions! { kinds }
