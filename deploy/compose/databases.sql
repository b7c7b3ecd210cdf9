-- One database and one owner per service: none can read another's tables.
-- The passwords come from the environment of the container, see compose.yaml.
\getenv catalog_password TTHC_CATALOG_DB_PASSWORD
\getenv application_password TTHC_APPLICATION_DB_PASSWORD
\getenv workflow_password TTHC_WORKFLOW_DB_PASSWORD
\getenv feedback_password TTHC_FEEDBACK_DB_PASSWORD
create role catalog login password :'catalog_password';
create role application login password :'application_password';
create role workflow login password :'workflow_password';
create role feedback login password :'feedback_password';
create database catalog owner catalog;
create database application owner application;
create database workflow owner workflow;
create database feedback owner feedback;
revoke connect on database catalog, application, workflow, feedback from public;
\c catalog
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
