//! `navette serve`: the program as people meet it.

use super::{Done, Place, Trouble};
use crate::house;
use crate::wiring;
use clap::Args;
use navette_database::Db;
use navette_jobs::Worker;
use std::net::SocketAddr;

/// Sert Navette à qui s'y connecte par un navigateur.
///
/// Crée la base si le dossier n'en a pas, et la met à jour si elle vient d'une version plus ancienne. S'arrête proprement sur
/// Ctrl+C ou SIGTERM. Plusieurs processus peuvent servir la même base PostgreSQL.
///
/// Codes de sortie : 0 arrêtée comme demandé ; 1 un problème (adresse prise, base illisible, réglages).
#[derive(Args)]
#[command(after_help = "Exemples :
  navette serve
  navette serve --data /var/lib/navette --listen 127.0.0.1:8700
  DATABASE_URL=postgresql://navette@localhost/navette navette serve --no-jobs")]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// Où écouter, plutôt que ce que disent les réglages.
    #[arg(long, value_name = "ADRESSE:PORT")]
    listen: Option<SocketAddr>,
    /// N'exécute pas les travaux de fond (courriels, ménage de nuit) : un autre processus s'en charge.
    #[arg(long)]
    no_jobs: bool,
}

impl Serve {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        log_to_stderr(self.place.json);
        let mut config = house::settings(&self.place.data, self.place.config.as_deref())?;
        if let Some(listen) = self.listen {
            config.web.listen = listen;
        }
        // A few threads answer; others wait for the base and go when nobody asks, with the memory they kept.
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(std::thread::available_parallelism().map_or(2, |n| n.get().min(4)))
            .max_blocking_threads(24)
            .thread_keep_alive(std::time::Duration::from_secs(1))
            .enable_all()
            .build()
            .map_err(|error| Trouble::Io("le programme ne démarre pas".into(), error))?;
        // The base is opened and let go here, on a plain thread: its connections may wait, which the runtime's may not.
        let db = house::base(&self.place.data, &config)?;
        let done = runtime.block_on(self.serve(config, db.clone()));
        drop(runtime);
        drop(db);
        done
    }

    async fn serve(self, mut config: crate::config::Config, db: Db) -> Result<Done, Trouble> {
        let listener = tokio::net::TcpListener::bind(config.web.listen).await.map_err(|error| {
            Trouble::Io(format!("l'adresse {} ne peut pas être prise", config.web.listen), error)
        })?;
        // Port 0 asks for any free one: what people type must be the one that was given.
        config.web.listen = listener.local_addr().map_err(|error| Trouble::Io("adresse".into(), error))?;
        let house = house::open(db.clone(), &config, &self.place.data);
        let router = house.router();
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let worker = (!self.no_jobs).then(|| {
            let mut stopped = stopped.clone();
            let worker = Worker::new(db, wiring::handlers(config.smtp(), house.state.sockets.clone()));
            tokio::spawn(
                async move { worker.run(async move { stopped.changed().await.unwrap_or(()) }).await },
            )
        });
        super::say(&format!("Navette est ouverte : {}\n", config.public_url()));
        tracing::info!(address = %config.web.listen, "open");
        // Visitors come in meanwhile. A thread that nobody waits for: who asks to stop is not kept until all is read.
        let warming = house.memory.warming();
        std::thread::spawn(move || warming.run(&house.state.db));
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, service)
            .with_graceful_shutdown(async move {
                asked_to_stop().await;
                let _ = stop.send(true);
            })
            .await
            .map_err(|error| Trouble::Io("le service s'est arrêté".into(), error))?;
        if let Some(worker) = worker {
            let _ = worker.await;
        }
        Ok(Done::Well)
    }
}

/// Waits for Ctrl+C or for the machine to ask.
async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        match terminate {
            Ok(mut terminate) => tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} },
            Err(_) => drop(interrupt.await),
        }
    }
    #[cfg(not(unix))]
    drop(interrupt.await);
}

/// What happens is written on standard error: sentences, or JSON lines. `RUST_LOG` says how much.
fn log_to_stderr(json: bool) {
    use tracing_subscriber::filter::{LevelFilter, Targets};
    use tracing_subscriber::{Layer, fmt, layer::SubscriberExt, registry, util::SubscriberInitExt};
    let usual = || Targets::new().with_default(LevelFilter::WARN).with_target("navette", LevelFilter::INFO);
    let asked = std::env::var("RUST_LOG").ok().and_then(|words| words.parse::<Targets>().ok());
    let lines = fmt::layer().with_writer(std::io::stderr);
    let lines = if json { lines.json().boxed() } else { lines.boxed() };
    registry().with(lines.with_filter(asked.unwrap_or_else(usual))).init();
}
